/** The one module that knows the process engine: outbox, relay, user-task calls, deployment. */
@NullMarked
package dev.greenroom.engine;

import org.jspecify.annotations.NullMarked;
