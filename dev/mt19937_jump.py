"""Prints the polynomial by which MT19937 jumps 2^128 outputs ahead, as random/numpy/_jump.ts has it: python3 dev/mt19937_jump.py

The state moves linearly over GF(2), and x -> its characteristic polynomial p sends every power of the step to a polynomial of degree
below 19937. p is found from the lowest bit of 2 * 19937 outputs (Berlekamp and Massey), x^(2^128) mod p by 128 squarings.
Source: H. Haramoto, M. Matsumoto, T. Nishimura, F. Panneton, P. L'Ecuyer, "Efficient jump ahead for F2-linear random number
generators" (2008). A polynomial is an int, the coefficient of x^i in bit i.
"""

import base64

DEGREE = 19937


def words(count):
    """The untempered sequence from an arbitrary state."""
    key = [(i * 2654435761 + 12345) & 0xFFFFFFFF for i in range(624)]
    while len(key) < count + 624:
        i = len(key) - 624
        y = key[i] & 0x80000000 | key[i + 1] & 0x7FFFFFFF
        key.append(key[i + 397] ^ y >> 1 ^ (0x9908B0DF if y & 1 else 0))
    return key[624:]


def berlekamp_massey(bits):
    """The shortest recurrence: s[n] = sum of c_i s[n - i], returned as 1 + c_1 x + c_2 x^2 ..."""
    c, b, length, gap, seen = 1, 1, 0, 1, 0
    for n, bit in enumerate(bits):
        seen = seen << 1 | bit  # s[n - i] in bit i
        if (c & seen & (1 << length + 1) - 1).bit_count() & 1:
            t = c
            c ^= b << gap
            if 2 * length <= n:
                length, b, gap = n + 1 - length, t, 0
        gap += 1
    return c, length


def reversed_bits(p, degree):
    return int(format(p, f"0{degree + 1}b")[::-1], 2)


def square_mod(a, p):
    a = int("0".join(format(a, "b")), 2)
    while (over := a.bit_length() - 1 - DEGREE) >= 0:
        a ^= p << over
    return a


if __name__ == "__main__":
    recurrence, length = berlekamp_massey([w & 1 for w in words(2 * DEGREE + 64)])
    assert length == DEGREE
    p, power = reversed_bits(recurrence, DEGREE), 2
    for _ in range(128):
        power = square_mod(power, p)
    print(base64.b64encode(power.to_bytes(DEGREE // 8 + 1, "little")).decode())
