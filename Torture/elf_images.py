"""ELF images of every kind that a program which looks for libraries may meet.

An image is described, not made, until somebody asks for its bytes: a description is short to read and
can be made again. What is not said is as it is in a plain library for x86-64.
"""

import struct
from dataclasses import dataclass, fields

EM_386, EM_IA_64, EM_X86_64, EM_AARCH64, EM_RISCV = 3, 50, 62, 183, 243
ET_REL, ET_EXEC, ET_DYN, ET_CORE = 1, 2, 3, 4
#: Type of the property that tells which x86 instruction sets a program needs.
ISA_NEEDED = 0xC0008002
_PT_LOAD, _PT_DYNAMIC, _PT_INTERP, _PT_GNU_PROPERTY = 1, 2, 3, 0x6474E553
_DT_NULL, _DT_NEEDED, _DT_STRTAB, _DT_STRSZ, _DT_SONAME = 0, 1, 5, 10, 14
_NT_GNU_PROPERTY = 5
# How far from their place in the file the addresses of a segment are that has strings only.
_FAR = 0x200000


def _told(described: object) -> str:
    """A description without what it says of the usual."""
    told = [
        f"{field.name}={getattr(described, field.name)!r}" for field in fields(described)
        if getattr(described, field.name) != field.default
    ]
    return f"{type(described).__name__}({', '.join(told)})"


@dataclass(frozen=True)
class Note:
    """A property note and its segment."""

    #: Type and value of each property, in this order.
    properties: tuple[tuple[int, bytes], ...]
    name: bytes = b"GNU\0"
    kind: int = _NT_GNU_PROPERTY
    #: Alignment that the segment tells; the word size if none.
    alignment: int | None = None
    #: Whether a note of somebody else comes first.
    comes_second: bool = False
    #: Added to the place in the file that the segment tells.
    offset_bias: int = 0

    def __repr__(self) -> str:
        return _told(self)


def isa(bits: int) -> Note:
    """The note of a library that needs the instruction sets of these bits."""
    return Note(((ISA_NEEDED, struct.pack("<I", bits)),))


@dataclass(frozen=True)
class Image:
    """An ELF file."""

    #: Every DT_SONAME, in order.
    sonames: tuple[bytes, ...] = ()
    needed: tuple[bytes, ...] = ()
    #: Whether what is needed is told before the names.
    needs_first: bool = True
    bits: int = 64
    machine: int = EM_X86_64
    is_big: bool = False
    kind: int = ET_DYN
    flags: int = 0
    #: What the class and byte order bytes say instead of the truth.
    class_byte: int | None = None
    data_byte: int | None = None
    interpreter: bytes | None = None
    note: Note | None = None
    #: How many segments say they are the dynamic one.
    dynamic_segments: int = 1
    #: Added to the place of the dynamic segment; cut to the word size.
    dynamic_bias: int = 0
    #: What the dynamic segment says of its size instead of the truth.
    dynamic_size: int | None = None
    #: Whether the dynamic section comes before the strings in the file.
    dynamic_first: bool = False
    #: Addresses are this far from places in the file.
    load_bias: int = 0
    #: Whether nothing is loaded, so that addresses are taken for places.
    has_no_load: bool = False
    #: Whether the strings are in a segment of their own, at another distance.
    splits_strings: bool = False
    has_no_strings: bool = False
    #: Added to the address of the strings.
    strings_bias: int = 0
    #: Added to where in the strings each name is.
    soname_bias: int = 0
    #: Added to place and number of the program headers.
    headers_bias: int = 0
    headers_more: int = 0
    #: Bytes at the end, and what they are.
    pad: int = 0
    fill: int = 0xCC

    def encoded(self) -> bytes:
        """The file."""
        return _Encoder(self).encoded()

    def __repr__(self) -> str:
        return _told(self)


@dataclass(frozen=True)
class Cut:
    """The first bytes of an image only."""

    whole: Image
    size: int

    def encoded(self) -> bytes:
        """The file."""
        return self.whole.encoded()[: self.size]


#: What a file can be told to hold.
Content = bytes | Image | Cut


def encoded(content: Content) -> bytes:
    """The bytes of a content."""
    return content if isinstance(content, bytes) else content.encoded()


def plain(soname: bytes | None) -> Image:
    """A library with one name, or none."""
    return Image(() if soname is None else (soname,))


class _Encoder:
    """Puts an image together, part after part."""

    def __init__(self, image: Image):
        self._image = image
        self._order = ">" if image.is_big else "<"
        self._word = "Q" if image.bits == 64 else "I"
        self._mask = (1 << image.bits) - 1
        header, segment = (64, 56) if image.bits == 64 else (52, 32)
        self._header_size, self._segment_size = header, segment
        segments = image.dynamic_segments + sum(
            [not image.has_no_load, image.splits_strings, image.interpreter is not None,
             image.note is not None])
        self._count = segments
        self._bytes = bytearray(header + segments * segment)
        self._segments: list[bytes] = []

    def encoded(self) -> bytes:
        image = self._image
        note = self._note() if image.note else b""
        note_at = self._placed(note)
        interpreter = b"" if image.interpreter is None else image.interpreter + b"\0"
        interpreter_at = self._placed(interpreter, 1)
        strings, names, needed = self._strings()
        size = 2 * image.bits // 8 * (len(names) + len(needed) + 3)
        dynamic_at = self._placed(bytes(size)) if image.dynamic_first else 0
        strings_at = self._placed(strings)
        if not image.dynamic_first:
            dynamic_at = self._placed(bytes(size))
        dynamic = self._dynamic(strings_at, len(strings), names, needed)
        self._bytes[dynamic_at : dynamic_at + len(dynamic)] = dynamic
        self._bytes += bytes([image.fill]) * image.pad
        self._loads(strings_at, len(strings))
        if image.interpreter is not None:
            self._segment(_PT_INTERP, interpreter_at, len(interpreter), 1)
        if image.note:
            align = image.bits // 8 if image.note.alignment is None else image.note.alignment
            self._segment(_PT_GNU_PROPERTY, note_at + image.note.offset_bias, len(note), align)
        told = size if image.dynamic_size is None else image.dynamic_size
        for _ in range(image.dynamic_segments):
            self._segment(_PT_DYNAMIC, dynamic_at + image.dynamic_bias, told, 8)
        start = self._header() + b"".join(self._segments)
        self._bytes[: len(start)] = start
        return bytes(self._bytes)

    def _pack(self, form: str, *values: int) -> bytes:
        return struct.pack(self._order + form, *values)

    def _placed(self, part: bytes, align: int = 8) -> int:
        self._bytes += bytes(-len(self._bytes) % align)
        self._bytes += part
        return len(self._bytes) - len(part)

    def _header(self) -> bytes:
        image = self._image
        true_class, true_data = image.bits // 32, 2 if image.is_big else 1
        ident = b"\x7fELF" + bytes([
            true_class if image.class_byte is None else image.class_byte,
            true_data if image.data_byte is None else image.data_byte, 1]) + bytes(9)
        at = (self._header_size + image.headers_bias) & self._mask
        return ident + self._pack(
            f"HHI{self._word * 3}IHHHHHH", image.kind, image.machine, 1, 0, at, 0, image.flags,
            self._header_size, self._segment_size, self._count + image.headers_more, 0, 0, 0)

    def _segment(self, kind: int, at: int, size: int, align: int, bias: int | None = None) -> None:
        address = (at + (self._image.load_bias if bias is None else bias)) & self._mask
        at &= self._mask
        if self._image.bits == 64:
            self._segments.append(
                self._pack("IIQQQQQQ", kind, 5, at, address, address, size, size, align))
        else:
            self._segments.append(
                self._pack("IIIIIIII", kind, at, address, address, size, size, 5, align))

    def _loads(self, strings_at: int, strings_size: int) -> None:
        if self._image.has_no_load:
            return
        if not self._image.splits_strings:
            self._segment(_PT_LOAD, 0, len(self._bytes), 0x1000)
            return
        self._segment(_PT_LOAD, 0, strings_at, 0x1000)
        self._segment(_PT_LOAD, strings_at, strings_size, 0x1000, _FAR)

    def _strings(self) -> tuple[bytes, list[int], list[int]]:
        strings, names, needed = b"\0", [], []
        for texts, places in [(self._image.needed, needed), (self._image.sonames, names)]:
            for text in texts:
                places.append(len(strings))
                strings += text + b"\0"
        return strings, names, needed

    def _dynamic(self, at: int, size: int, names: list[int], needed: list[int]) -> bytes:
        image = self._image
        parts = [
            [(_DT_NEEDED, place) for place in needed],
            [(_DT_SONAME, place + image.soname_bias) for place in names],
        ]
        rows = parts[0] + parts[1] if image.needs_first else parts[1] + parts[0]
        bias = _FAR if image.splits_strings else image.load_bias
        if not image.has_no_strings:
            rows.append((_DT_STRTAB, at + bias + image.strings_bias))
        rows += [(_DT_STRSZ, size), (_DT_NULL, 0)]
        return b"".join(
            self._pack(self._word * 2, tag, value & self._mask) for tag, value in rows)

    def _note(self) -> bytes:
        note, step = self._image.note, self._image.bits // 8
        assert note is not None
        values = b""
        for kind, value in note.properties:
            values += self._pack("II", kind, len(value)) + value
            values += bytes(-len(value) % step)
        whole = self._pack("III", len(note.name), len(values), note.kind) + note.name + values
        if note.comes_second:
            whole = self._pack("III", 4, 16, 3) + b"GNU\0" + bytes(16) + whole
        return whole
