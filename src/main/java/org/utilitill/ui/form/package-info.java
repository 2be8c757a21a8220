/**
 * What screens with many fields and lists are made of: fields and forms as models, pages that show one panel after the
 * other, lists with a search.
 *
 * <p>Sees ui.task and ui.control. Start with PageModel and FormModel.
 */
@NullMarked
package org.utilitill.ui.form;

import org.jspecify.annotations.NullMarked;
