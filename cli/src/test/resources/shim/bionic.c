/*
 * Android's C library as far as TFLite needs it and glibc differs; everything else goes through the trampolines, which are
 * generated from the symbols that TFLite's library does not define (shim_table and shim_names).
 *
 * Compiled without headers of a C library: their inline functions and renamed symbols would be glibc's.
 */
#include <stdarg.h>
#include <stddef.h>

extern void *shim_glibc(const char *name);
extern void *shim_stream(void *stream, char *bionic_streams);
extern void *shim_table[];
extern char shim_names[];

/* stdin, stdout and stderr: three of bionic's FILE with 152 bytes each. Only their addresses matter. */
char __sF[152 * 3];

static int *(*glibc_errno)(void);
static long (*glibc_sysconf)(int);
static size_t (*glibc_strlen)(const char *);
static int (*glibc_strerror_r)(int, char *, size_t);
static void *(*glibc_memalign)(size_t, size_t);
static int (*glibc_posix_memalign)(void **, size_t, size_t);
static int (*glibc_vfprintf)(void *, const char *, va_list);
static int (*glibc_fputc)(int, void *);
static int (*glibc_fputs)(const char *, void *);
static size_t (*glibc_fwrite)(const void *, size_t, size_t, void *);
static int (*glibc_fflush)(void *);
static int (*glibc_fclose)(void *);
static int (*glibc_fileno)(void *);

__attribute__((constructor)) static void find_functions(void)
{
    char *name = shim_names;

    for (int i = 0; *name; i++) {
        shim_table[i] = shim_glibc(name);
        while (*name++)
            ;
    }
    glibc_errno = shim_glibc("__errno_location");
    glibc_sysconf = shim_glibc("sysconf");
    glibc_strlen = shim_glibc("strlen");
    glibc_strerror_r = shim_glibc("__xpg_strerror_r");
    glibc_memalign = shim_glibc("memalign");
    glibc_posix_memalign = shim_glibc("posix_memalign");
    glibc_vfprintf = shim_glibc("vfprintf");
    glibc_fputc = shim_glibc("fputc");
    glibc_fputs = shim_glibc("fputs");
    glibc_fwrite = shim_glibc("fwrite");
    glibc_fflush = shim_glibc("fflush");
    glibc_fclose = shim_glibc("fclose");
    glibc_fileno = shim_glibc("fileno");
}

int *__errno(void)
{
    return glibc_errno();
}

/* The same questions have other numbers in bionic (left) and glibc (right). */
long sysconf(int name)
{
    switch (name) {
    case 0x27: /* _SC_PAGESIZE */
    case 0x28: /* _SC_PAGE_SIZE */
        return glibc_sysconf(30);
    case 0x60: /* _SC_NPROCESSORS_CONF */
        return glibc_sysconf(83);
    case 0x61: /* _SC_NPROCESSORS_ONLN */
        return glibc_sysconf(84);
    case 0x62: /* _SC_PHYS_PAGES */
        return glibc_sysconf(85);
    case 0x63: /* _SC_AVPHYS_PAGES */
        return glibc_sysconf(86);
    case 0x06: /* _SC_CLK_TCK */
        return glibc_sysconf(2);
    default:
        return -1;
    }
}

/* Android 14: without a version TFLite would leave XNNPACK out. */
int __system_property_get(const char *name, char *value)
{
    const char *version = "ro.build.version.sdk";

    while (*version && *version == *name) {
        version++;
        name++;
    }
    if (*version || *name) {
        value[0] = 0;
        return 0;
    }
    value[0] = '3';
    value[1] = '4';
    value[2] = 0;
    return 2;
}

void android_set_abort_message(const char *message)
{
    (void) message;
}

size_t __strlen_chk(const char *text, size_t size)
{
    (void) size;
    return glibc_strlen(text);
}

int strerror_r(int error, char *text, size_t size)
{
    return glibc_strerror_r(error, text, size);
}

/* XNNPACK asks for less than 64 bytes, but its AVX-512 kernels load whole aligned registers. */
static size_t rounded(size_t alignment)
{
    return alignment < 64 ? 64 : alignment;
}

void *memalign(size_t alignment, size_t size)
{
    return glibc_memalign(rounded(alignment), size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    return glibc_posix_memalign(memory, rounded(alignment), size);
}

static void *stream(void *of_bionic)
{
    return of_bionic ? shim_stream(of_bionic, __sF) : of_bionic;
}

int vfprintf(void *to, const char *format, va_list arguments)
{
    return glibc_vfprintf(stream(to), format, arguments);
}

int fprintf(void *to, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    int written = glibc_vfprintf(stream(to), format, arguments);
    va_end(arguments);
    return written;
}

int fputc(int character, void *to)
{
    return glibc_fputc(character, stream(to));
}

int fputs(const char *text, void *to)
{
    return glibc_fputs(text, stream(to));
}

size_t fwrite(const void *items, size_t size, size_t count, void *to)
{
    return glibc_fwrite(items, size, count, stream(to));
}

int fflush(void *to)
{
    return glibc_fflush(stream(to));
}

int fclose(void *to)
{
    return glibc_fclose(stream(to));
}

int fileno(void *of)
{
    return glibc_fileno(stream(of));
}
