/** The public start page. */
@NullMarked
package dev.greenroom.page.web;

import org.jspecify.annotations.NullMarked;
