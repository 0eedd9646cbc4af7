package io.github.benchfarm.testing.phone;

/** Threads that never keep a test's JVM alive. */
final class PhoneThreads {
    private PhoneThreads() {}

    static Thread start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
