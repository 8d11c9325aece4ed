/** Agency offers over HTTP. */
@NullMarked
package dev.greenroom.network.web;

import org.jspecify.annotations.NullMarked;
