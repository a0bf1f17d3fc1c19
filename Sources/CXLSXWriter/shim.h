#ifndef OPSMIND_CXLSXWRITER_SHIM_H
#define OPSMIND_CXLSXWRITER_SHIM_H

#include <locale.h>
#include <xlsxwriter.h>

// LC_ALL_MASK is an expression that Swift does not import.
static inline locale_t opsmind_new_c_locale(void) {
  return newlocale(LC_ALL_MASK, "C", (locale_t)0);
}

#endif
