/**
 * The agent on a phone: TFLite's Java API and its native libraries. Only the dex file holds the classes of TFLite itself,
 * so nothing of this package can be used on a desktop JVM except by tests that bring them.
 */
package io.github.benchfarm.agent.android;
