/** Who may do what: one table of all endpoints and one of all tasks, driven against the running application. */
@NullMarked
package dev.greenroom.matrix;

import org.jspecify.annotations.NullMarked;
