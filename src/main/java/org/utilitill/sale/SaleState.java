package org.utilitill.sale;

/**
 * Where a sale stands.
 *
 * <pre>
 * MADE ──Revealed──▶ REVEALED ──Printed──▶ PRINTED | PRINT_UNKNOWN | PRINT_FAILED
 *                                           └──── a copy's Printed moves it again ────┘
 * </pre>
 */
public enum SaleState {
    /** On the tape; no digit of the token has been shown. */
    MADE,
    /** The digits may have been seen; no word about paper yet. */
    REVEALED,
    /** A slip came out, or its bytes all went to a printer that can not answer. */
    PRINTED,
    /** A slip may or may not have come out. */
    PRINT_UNKNOWN,
    /** No slip came out. */
    PRINT_FAILED
}
