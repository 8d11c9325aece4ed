/** How a request is refused: faults in plain words as problem+json. */
@NullMarked
package dev.greenroom.problem;

import org.jspecify.annotations.NullMarked;
