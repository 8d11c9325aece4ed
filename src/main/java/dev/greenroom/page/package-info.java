/** What all server-rendered pages share: refusals as pages, feedback after a post, paging, amounts and times as people read them. */
@NullMarked
package dev.greenroom.page;

import org.jspecify.annotations.NullMarked;
