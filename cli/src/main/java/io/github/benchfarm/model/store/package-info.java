/**
 * The models that this user has: files named by their SHA-256, small files that give them names, and the downloads that
 * bring them. Several processes may use one store at once; what does not match its hash is never used.
 */
@NullMarked
package io.github.benchfarm.model.store;

import org.jspecify.annotations.NullMarked;
