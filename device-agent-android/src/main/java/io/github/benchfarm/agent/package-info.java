/**
 * The headless agent: reads one job, measures it with an engine, writes its timing log. The same classes run as dex on
 * phones and in a child JVM on the host, so they use Java 8 and no library. Their files are described in doc/wire.md.
 */
package io.github.benchfarm.agent;
