/** The pages in a real browser. */
package dev.greenroom.browser;
