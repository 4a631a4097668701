/** The manifests, held against the API they are written for. */
@NullMarked
package io.foyer.system.k8s;

import org.jspecify.annotations.NullMarked;
