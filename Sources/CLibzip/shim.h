// libzip reads archives; writing is Sheets' own, over zlib.
#include <zip.h>
