/* Android's log. TFLite writes the same to stderr, so nothing is lost by dropping it here. */
#include <stdarg.h>

int __android_log_vprint(int priority, const char *tag, const char *format, va_list arguments)
{
    return 1;
}

int __android_log_print(int priority, const char *tag, const char *format, ...)
{
    return 1;
}

int __android_log_write(int priority, const char *tag, const char *text)
{
    return 1;
}
