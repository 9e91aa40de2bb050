// libzip reads archives. zlib, on which libzip stands, writes them: libzip itself can only write
// an archive whose parts it may pull, while a sheet is pushed row by row.
#include <zip.h>
#include <zlib.h>
