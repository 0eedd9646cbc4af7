/** iPhones through Apple's own tools on a Mac, devicectl and xcodebuild: how they are asked, understood and supervised. */
@NullMarked
package io.github.benchfarm.device.ios.xcode;

import org.jspecify.annotations.NullMarked;
