/** The Zeebe engine inside this JVM, durable under the data directory: for development, tests and demonstrations. */
package dev.greenroom.engine.embedded;
