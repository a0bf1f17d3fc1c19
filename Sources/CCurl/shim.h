#ifndef OPSMIND_CCURL_SHIM_H
#define OPSMIND_CCURL_SHIM_H

#include <curl/curl.h>

// The functions come from dlsym. curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call.

static inline CURLcode opsmind_curl_set_number(void *setopt, CURL *handle, CURLoption option, long value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))setopt)(handle, option, value);
}

static inline CURLcode opsmind_curl_set_pointer(void *setopt, CURL *handle, CURLoption option, const void *value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))setopt)(handle, option, value);
}

static inline CURLcode opsmind_curl_set_writer(void *setopt, CURL *handle, curl_write_callback writer) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))setopt)(handle, CURLOPT_WRITEFUNCTION, writer);
}

static inline long opsmind_curl_number(void *getinfo, CURL *handle, CURLINFO info) {
  long value = 0;
  ((CURLcode (*)(CURL *, CURLINFO, ...))getinfo)(handle, info, &value);
  return value;
}

static inline curl_off_t opsmind_curl_offset(void *getinfo, CURL *handle, CURLINFO info) {
  curl_off_t value = 0;
  ((CURLcode (*)(CURL *, CURLINFO, ...))getinfo)(handle, info, &value);
  return value;
}

#endif
