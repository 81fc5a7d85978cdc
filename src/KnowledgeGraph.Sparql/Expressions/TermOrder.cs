using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// The order of ORDER BY, MIN and MAX (section 15.1), made total: unbound, blank nodes, IRIs, literals by family and in it by value,
/// triple terms by subject, predicate and object. Also the hash of values for joins on <c>=</c>.
/// </summary>
internal sealed class TermOrder(TypedTerms values) : ITermOrder, IValueHash
{
    private const int CacheLimit = 1 << 18;

    private const int FamilyShift = 60;
    private const int PrefixBytes = 7;

    private static ReadOnlySpan<byte> XsdString => "http://www.w3.org/2001/XMLSchema#string"u8;

    private readonly Dictionary<ulong, ValueKey> _keys = [];
    private byte[] _text = [];

    public int Compare(ulong left, ulong right)
    {
        if (left == right)
        {
            return 0;
        }

        return InlineTerms.TryCompare(new TermId(left), new TermId(right), out var inline) ? inline : KeyOf(left).CompareTo(KeyOf(right));
    }

    public ulong PrefixOf(ulong id)
    {
        var termId = new TermId(id);
        switch (termId.Tag)
        {
            case TermIdTag.Unbound:
                return 0;
            case TermIdTag.String:
                // Six or seven bytes stand in the id already; a lowest byte below 7 is the length.
                var bytes = (termId.Payload & 0xFF) < PrefixBytes ? termId.Payload & ~0xFFUL : termId.Payload;
                return ((ulong)ValueFamily.String << FamilyShift) | (bytes << 4);
            case TermIdTag.Iri or TermIdTag.BlankNode when values.Terms.TryRead(termId, ref _text, out var term):
                return ((ulong)(termId.Tag == TermIdTag.Iri ? ValueFamily.Iri : ValueFamily.BlankNode) << FamilyShift) | PrefixOf(term.Value);
            case TermIdTag.Literal when values.Terms.TryRead(termId, ref _text, out var literal) && literal.Datatype.SequenceEqual(XsdString):
                return ((ulong)ValueFamily.String << FamilyShift) | PrefixOf(literal.Value);
        }

        var value = values.Of(id);
        return ((ulong)value.Family << FamilyShift) | value.Family switch
        {
            ValueFamily.Number => PrefixOfNumber(value),
            ValueFamily.Boolean => value.AsBoolean() ? 1UL : 0,
            ValueFamily.BlankNode or ValueFamily.TripleTerm or ValueFamily.Temporal or ValueFamily.Duration => 0,
            _ => PrefixOf(value.LexicalForm),
        };
    }

    private static ulong PrefixOfNumber(in Value value)
    {
        value.TryNumber(out var number);
        var approximation = number.ToDouble();
        if (double.IsNaN(approximation))
        {
            return 0;
        }

        // The bits of a double order as its values do once the negative ones are turned over; 0 and -0 are one value.
        var bits = BitConverter.DoubleToInt64Bits(approximation == 0 ? 0 : approximation);
        var ordered = bits < 0 ? ~(ulong)bits : (ulong)bits | (1UL << 63);
        return Math.Max(1, ordered >> (64 - FamilyShift));
    }

    private static ulong PrefixOf(string text)
    {
        // Of eight characters at most seven bytes are used, so half of a pair at the end does no harm.
        Span<byte> bytes = stackalloc byte[32];
        var most = Math.Min(text.Length, PrefixBytes + 1);
        return PrefixOf(bytes[..System.Text.Encoding.UTF8.GetBytes(text.AsSpan(0, most), bytes)]);
    }

    /// <summary>The first bytes of UTF-8, whose order is that of code points.</summary>
    private static ulong PrefixOf(ReadOnlySpan<byte> text)
    {
        var prefix = 0UL;
        for (var i = 0; i < PrefixBytes; i++)
        {
            prefix = (prefix << 8) | (i < text.Length ? text[i] : 0UL);
        }

        return prefix << 4;
    }

    private ValueKey KeyOf(ulong id)
    {
        if (!_keys.TryGetValue(id, out var key))
        {
            if (_keys.Count >= CacheLimit)
            {
                _keys.Clear();
            }

            // A value that its id holds is never compared as a term.
            var term = id == 0 || InlineTerms.IsInline(new TermId(id)) ? null : values.Terms.GetTerm(new TermId(id));
            key = new ValueKey(values.Of(id), term);
            _keys.Add(id, key);
        }

        return key;
    }

    public ulong Of(ulong id)
    {
        var value = values.Of(id);
        switch (value.Family)
        {
            case ValueFamily.Number:
                // Numbers of different types are equal after promotion, at the coarsest to float.
                value.TryNumber(out var number);
                var rounded = (float)number.ToDouble();
                return 0xA000_0000_0000_0000UL | BitConverter.SingleToUInt32Bits(rounded == 0 ? 0 : rounded);
            case ValueFamily.Iri or ValueFamily.BlankNode or ValueFamily.String or ValueFamily.LanguageString:
                return id;
            default:
                return 0xB000_0000_0000_0000UL | (ulong)value.Family;
        }
    }

    private sealed class ValueKey
    {
        private static readonly XsdDateTime Start = XsdDateTime.TryParse("1696-09-01T00:00:00Z", XsdDateTimeKind.DateTime, out var start) ? start : default;

        private readonly Value _value;
        private readonly ValueFamily _family;
        private readonly Term? _term;
        private readonly double _number;
        private readonly ValueKey[] _parts;

        public ValueKey(Value value, Term? term)
        {
            (_value, _family, _term) = (value, value.Family, term);
            _number = value.TryNumber(out var number) ? number.ToDouble() : 0;
            _parts = term is TripleTerm { Triple: var triple } ? [Part(triple.Subject), Part(triple.Predicate), Part(triple.Object)] : [];
        }

        public int CompareTo(ValueKey that)
        {
            if (ReferenceEquals(this, that))
            {
                return 0;
            }

            if (Value.TryCompareInline(_value, that._value, out var inline))
            {
                return inline;
            }

            if (_family != that._family)
            {
                return _family.CompareTo(that._family);
            }

            switch (_family)
            {
                case ValueFamily.Unbound:
                    return 0;
                case ValueFamily.Number when _number != that._number || double.IsNaN(_number):
                    return _number.CompareTo(that._number);
                case ValueFamily.Temporal:
                    return CompareTemporal(that);
                case ValueFamily.Number or ValueFamily.String or ValueFamily.Boolean or ValueFamily.Duration when Comparisons.TryOrder(_value, that._value, out var order):
                    return order;
                case ValueFamily.Duration:
                    return CompareDurations(that);
                case ValueFamily.TripleTerm:
                    return CompareParts(that);
                default:
                    return _term!.CompareTo(that._term);
            }
        }

        private static ValueKey Part(Term term) => new(Value.Of(term), term);

        private int CompareParts(ValueKey that)
        {
            for (var i = 0; i < _parts.Length; i++)
            {
                if (_parts[i].CompareTo(that._parts[i]) is var order and not 0)
                {
                    return order;
                }
            }

            return 0;
        }

        /// <summary>Where months and days have no order: as they are from September 1696 on, the first of the dates that decide where they have one.</summary>
        private int CompareDurations(ValueKey that)
        {
            _value.TryDuration(out var a);
            that._value.TryDuration(out var b);
            var order = XsdDateTime.TryAdd(Start, a, out var end) && XsdDateTime.TryAdd(Start, b, out var otherEnd) ? XsdDateTime.Compare(end, otherEnd) : null;
            return order is null or 0 ? a.Months.CompareTo(b.Months) : order.Value;
        }

        private int CompareTemporal(ValueKey that)
        {
            _value.TryDateTime(out var a);
            that._value.TryDateTime(out var b);
            return a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : XsdDateTime.Compare(a, b, implicitTimezoneMinutes: 0) ?? 0;
        }
    }
}
