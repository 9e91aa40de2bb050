// PostgreSQL's client library; its header lies where pkg-config says.
#include <libpq-fe.h>
