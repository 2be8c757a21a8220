package org.utilitill.sts.field;

/**
 * Why the STS engine refuses a value, a key, an issue or a typed token; each name is the code a caller can rely on.
 */
public enum StsError {
    /** The meter PAN holds something other than digits. */
    E_PAN_FORMAT,
    /** The meter PAN has not 18 digits. */
    E_PAN_LENGTH,
    /** The issuer number is neither 600727 nor 0000, or is not the one the meter number calls for. */
    E_IIN,
    /** The last digit of the meter PAN is not its Luhn digit. */
    E_PAN_CHECK_DIGIT,
    /** The meter number holds something other than digits. */
    E_DRN_FORMAT,
    /** The meter number has neither 11 nor 13 digits. */
    E_DRN_LENGTH,
    /** The last digit of the meter number is not its Luhn digit. */
    E_DRN_CHECK_DIGIT,
    /** The manufacturer code has neither 2 nor 4 digits. */
    E_MFR_CODE,
    /** The decoder serial number has not 8 digits. */
    E_SERIAL,
    /** The supply group code has not 6 digits, or is not the one of the key. */
    E_SGC,
    /** The tariff index is not 00 to 99. */
    E_TARIFF_INDEX,
    /** The key revision number is not 1 to 9, or is not the one of the key. */
    E_KEY_REVISION,
    /** The key type is not 0 to 3. */
    E_KEY_TYPE,
    /** The key expiry number is not 0 to 255. */
    E_KEY_EXPIRY,
    /** The base date is none of 1993, 2014 and 2035, or is not the one of the key. */
    E_BASE_DATE,
    /** The encryption algorithm is neither 07 nor 11, or two keys of one meter are for different ones. */
    E_EA,
    /** The key derivation is unknown, or does not make keys for this encryption algorithm. */
    E_DKGA,
    /** The vending key has not the length its derivation works on. */
    E_VK_LENGTH,
    /** The decoder key has not the length of its encryption algorithm. */
    E_KEY_LENGTH,
    /** The token carrier code is none of 01, 02, 07 and 08. */
    E_TCT,
    /** The token lies behind the last minute for which the key may issue. */
    E_KEY_EXPIRED,
    /** Credit may not be issued under a default key (key type 1). */
    E_DDTK_CREDIT,
    /** A common key (key type 3) serves magnetic cards only. */
    E_DCTK_CARRIER,
    /** A meter does not go from its key type to this one. */
    E_KEY_TYPE_CHANGE,
    /** The random field is not 0 to 15. */
    E_RND,
    /** The amount or power limit does not fit its field. */
    E_AMOUNT_RANGE,
    /** The register to clear is neither 0 to 7 nor FFFF. */
    E_REGISTER,
    /** The test control does not fit the 36 or 28 bits of its form. */
    E_CONTROL,
    /** The flag of the extended set is not 0 to 511, or its value neither 0 nor 1. */
    E_EXT_FLAG,
    /** The index of the extended set is not 0 to 63, or its value not 0 to 1023. */
    E_EXT_VALUE,
    /** The value does not fit 16 bits. */
    E_VALUE16,
    /** The subclass is not one of those this token type has. */
    E_SUBCLASS,
    /** The class and subclass name no token this engine makes or reads. */
    E_TOKEN_TYPE,
    /** The token identifier does not fit 24 bits. */
    E_TID_RANGE,
    /** The time of issue lies before the base date. */
    E_TID_BEFORE_BASE,
    /** The time of issue lies behind the last minute of the base date. */
    E_TID_OVERFLOW,
    /** The token is not 20 digits. */
    E_TOKEN_FORMAT,
    /** The 20 digits are 2^66 or more. */
    E_TOKEN_RANGE,
    /** The token is of class 3, which the standard keeps for itself. */
    E_CLASS_RESERVED,
    /** The check sum is wrong: a mistyped digit or the key of another meter. */
    E_CRC,
    /** No key is held that could read the token. */
    E_NO_KEY,
    /** The path is not proven by any published token, so it is refused rather than guessed. */
    E_UNVERIFIED
}
