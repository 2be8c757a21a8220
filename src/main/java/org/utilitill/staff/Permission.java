package org.utilitill.staff;

/** One thing a person does at the station; the tape's records of acts name it. */
public enum Permission {
    /** Sign in with one's own PIN or passphrase. */
    SIGN_IN,
    /** Make a sale and see its token. */
    SELL,
    /** Make a sale above one's own limit. */
    SELL_LARGE,
    /** Show a sale that was recorded before a stop and never shown. */
    SHOW_RECORDED,
    /** Print a copy of a slip. */
    REPRINT,
    /** Print a third copy or a later one. */
    REPRINT_AGAIN,
    /** Try a token on the training meter beside the sale. */
    TEST_METER,
    /** Make a token of a training key with a time and random field of one's choice. */
    TRAINING_TOKEN,
    /** Load the agent's credit. */
    LOAD_CREDIT,
    /** Give a second person's consent to what another asks for. */
    APPROVE,
    /** Unlock the key vault. */
    UNLOCK_VAULT,
    /** Lock the key vault. */
    LOCK_VAULT,
    /** Give the vault another passphrase, key file or recovery sheet. */
    CHANGE_VAULT,
    /** See which keys are held, with check values. */
    LIST_KEYS,
    /** Take a key in from two custodians. */
    CREATE_KEY,
    /** Take a key in from a file. */
    IMPORT_KEY,
    /** Seal a key for a recipient. */
    EXPORT_KEY,
    /** Put a key in use. */
    ACTIVATE_KEY,
    /** Take a key out of use; it still reads its tokens. */
    RETIRE_KEY,
    /** Destroy a key. */
    DESTROY_KEY,
    /** See whose signatures are believed. */
    LIST_SIGNERS,
    /** Believe a signer. */
    TRUST_SIGNER,
    /** Stop believing a signer. */
    REVOKE_SIGNER,
    /** See who works here. */
    LIST_PEOPLE,
    /** Add a person. */
    ADD_PERSON,
    /** Change a person's role, limit or standing. */
    CHANGE_PERSON,
    /** Give another person a new PIN or passphrase. */
    RESET_SECRET,
    /** Change one's own PIN or passphrase. */
    CHANGE_OWN_SECRET,
    /** Let a person in again after too many wrong tries. */
    UNLOCK_PERSON,
    /** Search the record of acts. */
    READ_AUDIT,
    /** Change a setting of the station. */
    CHANGE_SETTING,
    /** Bring in a tariff, or end one. */
    SET_TARIFF,
    /** Add a utility or change what is known of it. */
    CHANGE_UTILITY,
    /** Add a customer or change what is known of them. */
    CHANGE_CUSTOMER,
    /** Add a meter or change what is known of it. */
    CHANGE_METER,
    /** Take customers and meters in from a file, or write them to one. */
    IMPORT_CUSTOMERS
}
