/** Alerts for officers and auditors. */
@NullMarked
package dev.greenroom.alert.web;

import org.jspecify.annotations.NullMarked;
