/**
 * The window: shell, navigation, theme and the screens, one package each, named by what the person does.
 *
 * <p>Sees values, texts, receipt and vending; no journal, no device, no vault. Start with Shell, Navigator and Session.
 */
@NullMarked
package org.utilitill.ui;

import org.jspecify.annotations.NullMarked;
