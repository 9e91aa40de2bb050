// zlib compresses replies.
#include <zlib.h>
