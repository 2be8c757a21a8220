"""Reads a vault file without the station's code.

read_vault.py FILE              what is open in it: needs the standard library only
read_vault.py FILE PASSPHRASE   opens it too and counts its records: needs the package "cryptography" 44 or later
"""

import hashlib
import json
import struct
import sys
import uuid

MAGIC = b"UTVAULT1"


def fail(what):
    sys.exit("no vault file: wrong " + what)


def no_doubles(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        fail("field, which is there twice")
    return dict(pairs)


def parts(data):
    if data[:8] != MAGIC:
        fail("beginning")
    (header_length,) = struct.unpack_from(">I", data, 8)
    opening = data[: 12 + header_length]
    (body_length,) = struct.unpack_from(">I", data, len(opening))
    body = data[len(opening) + 4 : len(opening) + 4 + body_length]
    if len(data) != len(opening) + 4 + body_length + 32:
        fail("length")
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        fail("check sum")
    header = json.loads(opening[12:].decode("utf-8"), object_pairs_hook=no_doubles)
    if spelled(header) != opening[12:]:
        fail("spelling of the header")
    return opening, header, body


def spelled(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def show(header, body):
    if list(header) != ["version", "id", "generation", "created", "slots", "bodyNonce"]:
        fail("fields")
    print("version", header["version"], "id", header["id"], "generation", header["generation"])
    for slot in header["slots"]:
        kdf = slot["kdf"]
        cost = "m=%d t=%d p=%d" % (kdf["m"], kdf["t"], kdf["p"])
        print("slot", slot["id"], slot["kind"], slot["label"], cost, kdf["name"])
        sizes = [len(bytes.fromhex(text)) for text in (kdf["salt"], slot["nonce"], slot["wrapped"])]
        if sizes[0] not in range(16, 33) or sizes[1:] != [12, 48]:
            fail("size in a slot")
    print("body", len(body) - 16, "bytes and a tag")
    print("whole")


def unseal(opening, header, body, passphrase):
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    vault = uuid.UUID(header["id"]).bytes

    def derive(secret, use):
        return HKDF(algorithm=SHA256(), length=32, salt=vault, info=use.encode()).derive(secret)

    slot = dict(header["slots"][0])
    wrapped = bytes.fromhex(slot.pop("wrapped"))
    kdf = slot["kdf"]
    stretched = Argon2id(
        salt=bytes.fromhex(kdf["salt"]), length=32, iterations=kdf["t"], lanes=kdf["p"], memory_cost=kdf["m"]
    ).derive(passphrase.encode("utf-8"))
    slot_key = derive(stretched, "UTVAULT1 slot %s %d" % (slot["kind"], slot["id"]))
    data_key = AESGCM(slot_key).decrypt(bytes.fromhex(slot["nonce"]), wrapped, MAGIC + vault + spelled(slot))
    body_key = derive(data_key, "UTVAULT1 body")
    return AESGCM(body_key).decrypt(bytes.fromhex(header["bodyNonce"]), body, opening)


def records(plain):
    at = 0
    while at < len(plain):
        tag, length = struct.unpack_from(">BI", plain, at)
        yield tag, plain[at + 5 : at + 5 + length]
        at += 5 + length


def main():
    with open(sys.argv[1], "rb") as file:
        opening, header, body = parts(file.read())
    show(header, body)
    if len(sys.argv) > 2:
        for tag, value in records(unseal(opening, header, body, sys.argv[2])):
            print("record", tag, len(value), "bytes")


main()
