package org.utilitill.sale;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to a sale; the tape holds them in order and nothing else decides a sale's state. */
public sealed interface SaleEvent permits SaleMade, SaleEvent.Revealed, SaleEvent.CopyMade, SaleEvent.Printed {

    /** Which sale. */
    UUID saleId();

    /** When, by the station's guarded clock. */
    Instant time();

    /** Name of the operator who did it. */
    String operator();

    /** Where the digits may now be seen. */
    enum Channel {
        /** The sell screen. */
        SCREEN,
        /** The output of a command. */
        COMMAND
    }

    /** The token may from now on be shown, printed or sent; the sale can no longer be voided. */
    record Revealed(UUID saleId, Instant time, String operator, Channel channel) implements SaleEvent {}

    /** Why a copy of a slip is wanted. */
    enum CopyReason {
        /** Paper jam or torn slip. */
        JAM,
        /** The customer lost the slip. */
        LOST,
        /** The print is too faint to read. */
        FAINT
    }

    /** A copy of the slip was asked for. Copies count from 1; the original is 0. */
    record CopyMade(UUID saleId, Instant time, String operator, int copy, CopyReason reason) implements SaleEvent {}

    /** How well the station knows that a slip came out. */
    enum PrintOutcome {
        /** The printer answered after the last line, or the slip was drawn on screen. */
        CONFIRMED,
        /** All bytes were handed to a printer that can not answer. */
        SENT,
        /** Some bytes may have left and nothing proves the slip. */
        UNKNOWN,
        /** No byte left the station. */
        FAILED
    }

    /** What became of printing the original (copy 0) or a copy. */
    record Printed(UUID saleId, Instant time, String operator, int copy, PrintOutcome outcome) implements SaleEvent {}
}
