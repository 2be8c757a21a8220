#!/bin/sh
# Makes the configuration in this folder anew with nothing but openssl and coreutils. The keys are made for it and open
# nothing else; the content key is the 16 characters below.
set -eu
cd "$(dirname "$0")"
own_key='sixteen-letters!'

openssl genrsa -out signer.pem 3072
openssl genrsa -out recipient.pem 3072
openssl rsa -in signer.pem -pubout -outform DER | openssl base64 -A > signer.pub
openssl rsa -in recipient.pem -pubout -outform DER | openssl base64 -A > recipient.pub

hex_key=$(printf '%s' "$own_key" | od -An -tx1 | tr -d ' \n')
iv=$(openssl rand -hex 16)
{
    printf '%s' "$iv" | tr 'a-f' 'A-F' | basenc --base16 --decode
    openssl enc -aes-128-cbc -K "$hex_key" -iv "$iv" -in founding.yaml
} | openssl base64 -out data.txt

openssl dgst -sha256 -binary founding.yaml > hash.bin
openssl pkeyutl -sign -inkey signer.pem -pkeyopt rsa_padding_mode:pkcs1 -in hash.bin | openssl base64 -out digest.txt
printf '%s' "$own_key" \
    | openssl pkeyutl -encrypt -inkey recipient.pem -pkeyopt rsa_padding_mode:pkcs1 | openssl base64 -out key.txt
rm hash.bin
