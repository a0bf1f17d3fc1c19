#ifndef OPSMIND_CYAML_SHIM_H
#define OPSMIND_CYAML_SHIM_H

#include <yaml.h>

#endif
