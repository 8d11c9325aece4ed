/** Training: tracks, milestones, submissions and assessments. */
@NullMarked
package dev.greenroom.training;

import org.jspecify.annotations.NullMarked;
