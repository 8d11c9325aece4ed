/** The creator's application: draft, submission, withdrawal, answers to information requests. */
@NullMarked
package dev.greenroom.application;

import org.jspecify.annotations.NullMarked;
