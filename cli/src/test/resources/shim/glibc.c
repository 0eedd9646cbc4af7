/*
 * The way out of the shim: linked to this computer's C library as usual, it hands out glibc's functions to bionic.c, whose
 * own library is called libc.so and must not need another one. Also the native half of android.system.Os.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <jni.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Size of bionic's FILE on 64-bit systems; its stdin, stdout and stderr are the three slots of __sF. */
#define BIONIC_FILE_BYTES 152

void *shim_glibc(const char *name)
{
    static void *libc, *libm;

    if (!libc) {
        libc = dlopen("libc.so.6", RTLD_NOW);
        libm = dlopen("libm.so.6", RTLD_NOW);
    }
    void *function = dlsym(libc, name);
    if (!function)
        function = dlsym(libm, name);
    if (!function)
        function = dlsym(RTLD_DEFAULT, name);
    if (!function)
        fprintf(stderr, "bionic shim: glibc has no %s\n", name);
    return function;
}

/* The stream that stands for one of bionic's; any other was opened by glibc itself. */
void *shim_stream(void *stream, char *bionic_streams)
{
    FILE *standard[] = {stdin, stdout, stderr};
    long offset = (char *) stream - bionic_streams;

    return offset < 0 || offset >= 3 * BIONIC_FILE_BYTES ? stream : standard[offset / BIONIC_FILE_BYTES];
}

static jfieldID number_in(JNIEnv *env, jobject descriptor)
{
    return (*env)->GetFieldID(env, (*env)->GetObjectClass(env, descriptor), "fd", "I");
}

static int checked(JNIEnv *env, int result)
{
    if (result < 0)
        (*env)->ThrowNew(env, (*env)->FindClass(env, "java/io/IOException"), strerror(errno));
    return result;
}

JNIEXPORT void JNICALL Java_android_system_Os_duplicate(JNIEnv *env, jclass type, jobject from, jobject to)
{
    int number = checked(env, dup((*env)->GetIntField(env, from, number_in(env, from))));

    (*env)->SetIntField(env, to, number_in(env, to), number);
}

JNIEXPORT void JNICALL Java_android_system_Os_duplicateTo(JNIEnv *env, jclass type, jobject from, jint number)
{
    checked(env, dup2((*env)->GetIntField(env, from, number_in(env, from)), number));
}
