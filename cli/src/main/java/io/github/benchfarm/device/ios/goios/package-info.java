/** iPhones through the program go-ios, one process a question: how it is found, asked, understood and supervised. */
@NullMarked
package io.github.benchfarm.device.ios.goios;

import org.jspecify.annotations.NullMarked;
