/** The diagrams as tests read them: models, the workers they name, and which variables reach which element. */
@NullMarked
package dev.greenroom.diagram;

import org.jspecify.annotations.NullMarked;
