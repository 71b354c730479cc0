"""Weights of three of Onset's schemes, bit by bit, from docs/random.md and Python's standard library alone:
    python3 random.py glorot-uniform|he-uniform|he-normal INPUTS UNITS SEED LAYER
prints the CRC-32 of the float32 weights of parameter LAYER.weight, row by row and lowest byte first."""
import math, struct, sys, zlib
from fractions import Fraction as F
MASK, ROT = 2**32 - 1, ((10, 26, 11, 21, 13, 27, 23, 5), (6, 20, 17, 11, 25, 10, 18, 20))
LOG = (0.3333333, -0.25000823, 0.20001227, -0.16623354, 0.14201748, -0.13160202, 0.12761654, -0.076345444)
SINE, COSINE = (-0.16666655, 0.00833216, -0.00019515205), (0.041666646, -0.0013887367, 2.443837e-05)
def f32(x):                                       # the float32 nearest to an exact number, ties to even
    if x == 0: return F(0)
    unit = F(2) ** (max(math.frexp(x)[1], -125) - 24)
    return round(F(x) / unit) * unit
def fma(a, b, c): return f32(a * b + c)
def horner(coefficients, x):
    p = f32(coefficients[-1])
    for c in reversed(coefficients[:-1]): p = fma(p, x, f32(c))
    return p
def threefry(key, counter):
    k = key + [0x1BD11BDA ^ key[0] ^ key[1] ^ key[2] ^ key[3]]
    x = [(c + k[i]) & MASK for i, c in enumerate(counter)]
    for group in range(1, 6):
        for step, r in enumerate(ROT[(group + 1) % 2]):
            a, b = ((0, 1), (2, 3), (0, 3), (2, 1))[step % 4]
            x[a] = (x[a] + x[b]) & MASK
            x[b] = ((x[b] << r | x[b] >> 32 - r) & MASK) ^ x[a]
        x = [(x[i] + k[(group + i) % 5] + group * (i == 3)) & MASK for i in range(4)]
    return x
def child(parent, name):
    data = name.encode(); state = [parent & MASK, parent >> 32, len(data), 0]
    for start in range(0, max(1, len(data)), 16):
        m = list(struct.unpack('<4I', data[start:start + 16].ljust(16, b'\0')))
        state = [c ^ w for c, w in zip(threefry(state, m), m)]
    return state[1] << 32 | state[0]
def uniform(w, row, half): return fma(f32((w[row] - (w[row] >> 31 << 32) >> 8) + F(1, 2)) / 2**23, half, 0)
def normal(w, row, deviation):
    u = fma(f32(w[row & 2] >> 1), F(1, 2**31), F(1, 2**32))
    e = (struct.unpack('<I', struct.pack('<f', u))[0] - 0x3F3504F3) >> 23
    t = u / F(2) ** e - 1; square = f32(t * t)
    log = fma(e, f32(0.6931472), fma(f32(square * t), horner(LOG, t), fma(square, F(-1, 2), t)))
    q = ((w[row | 1] + 2**29) & MASK) >> 30
    angle = (w[row | 1] - (q << 30) + 2**31) % 2**32 - 2**31
    x = f32(f32(angle) * f32(1.5707964) / 2**30); z = f32(x * x)
    sine = fma(f32(z * x), horner(SINE, z), x)
    cosine = fma(f32(z * z), horner(COSINE, z), fma(z, F(-1, 2), 1))
    turned = (cosine, sine)[(q ^ row) & 1] * (1 - ((q + 1 - (row & 1)) & 2))
    return f32(f32(turned * f32(math.sqrt(max(0, -2 * log)))) * deviation)
SCHEMES = {'glorot-uniform': uniform, 'he-uniform': uniform, 'he-normal': normal}
try: scheme, *numbers, layer = sys.argv[1:]; inputs, units, seed = map(int, numbers); stream = child(child(0, layer), 'weight')
except ValueError: scheme = None
if scheme not in SCHEMES or min(inputs, units) < 1 or not -2**63 <= seed < 2**63: print(__doc__, file=sys.stderr); sys.exit(2)
fan = (inputs + units) / 2 if scheme == 'glorot-uniform' else inputs
deviation = math.sqrt((1 if scheme == 'glorot-uniform' else 1.4142135623730951**2) / fan)
law, width = SCHEMES[scheme], deviation if scheme == 'he-normal' else math.sqrt(3) * deviation
out = b''
for i in range(inputs * units):
    counter = 16 * (i // 64) + i % 16
    w = threefry([seed & MASK, seed >> 32 & MASK, stream & MASK, stream >> 32], [counter & MASK, counter >> 32, 0, 0])
    out += struct.pack('<f', law(w, i % 64 // 16, f32(width)))
print('%08x' % zlib.crc32(out))
