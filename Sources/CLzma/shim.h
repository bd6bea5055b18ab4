#include <lzma.h>
#include <stdlib.h>

// Swift does not see what UINT32_C and UINT64_C make.
static const uint32_t clzma_concatenated = LZMA_CONCATENATED;
static const lzma_vli clzma_lzma1 = LZMA_FILTER_LZMA1;
static const lzma_vli clzma_lzma2 = LZMA_FILTER_LZMA2;
static const lzma_vli clzma_no_filter = LZMA_VLI_UNKNOWN;

// What lzma_properties_decode made is freed by free(3).
static inline void clzma_free_options(lzma_filter *filter) {
  free(filter->options);
  filter->options = 0;
}
