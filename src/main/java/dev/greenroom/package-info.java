/** Greenroom: the workflow system that vets creators, trains them and pays their weekly bonus. */
@NullMarked
package dev.greenroom;

import org.jspecify.annotations.NullMarked;
