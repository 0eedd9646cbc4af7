/** The agent as it is pushed to phones, executed: its dex and TFLite's library for Android on this computer. */
package io.github.benchfarm.device.android.shipped;
