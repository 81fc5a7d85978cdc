using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>Reads the parts of dates and times that have inline forms; anything else is false.</summary>
internal ref struct InlineDateTimeReader(ReadOnlySpan<byte> text)
{
    private const int MostFractionDigits = 3;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public readonly bool AtEnd => _at == _text.Length;

    public bool Skip(char expected)
    {
        if (_at >= _text.Length || _text[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Four digits or more without needless zero; year 0 has no sign.</summary>
    public bool Year(ref InlineDateTimeFields fields, long most)
    {
        var negative = Skip('-');
        var first = _at;
        var year = 0L;
        while (_at < _text.Length && (uint)(_text[_at] - '0') is var digit and <= 9)
        {
            year = (year * 10) + digit;
            _at++;
        }

        var length = _at - first;
        fields.Year = negative ? -year : year;
        return length is >= 4 and <= 11 && year <= most && (length == 4 || _text[first] != '0') && !(negative && year == 0);
    }

    public bool Month(ref InlineDateTimeFields fields)
    {
        var read = TwoDigits(12, out var month);
        fields.Month = month;
        return read && month > 0;
    }

    public bool Date(ref InlineDateTimeFields fields, long mostYear)
    {
        if (!Year(ref fields, mostYear) || !Skip('-') || !Month(ref fields) || !Skip('-') || !TwoDigits(31, out var day))
        {
            return false;
        }

        fields.Day = day;
        return day > 0 && (day <= 28 || day <= XsdDateTime.DaysInMonth(fields.Year, fields.Month));
    }

    /// <summary>Hours to 23: <c>24:00:00</c> is another way to write the next midnight.</summary>
    public bool Time(ref InlineDateTimeFields fields)
    {
        if (!TwoDigits(23, out var hour) || !Skip(':') || !TwoDigits(59, out var minute) || !Skip(':') || !TwoDigits(59, out var second))
        {
            return false;
        }

        fields.Milliseconds = ((((hour * 60) + minute) * 60) + second) * 1000;
        return !Skip('.') || Fraction(ref fields);
    }

    public bool Zone(ref InlineDateTimeFields fields)
    {
        if (AtEnd)
        {
            return true;
        }

        if (Skip('Z'))
        {
            fields.Zone = InlineZone.Utc;
            return true;
        }

        var negative = Skip('-');
        if ((!negative && !Skip('+')) || !TwoDigits(14, out var hours) || !Skip(':') || !TwoDigits(59, out var minutes))
        {
            return false;
        }

        var read = InlineZone.TryCode(negative, (hours * 60) + minutes, out var code);
        fields.Zone = code;
        return read;
    }

    private bool Fraction(ref InlineDateTimeFields fields)
    {
        var first = _at;
        var fraction = 0;
        while (_at < _text.Length && (uint)(_text[_at] - '0') is var digit and <= 9)
        {
            if (_at - first == MostFractionDigits)
            {
                return false;
            }

            fraction = (fraction * 10) + (int)digit;
            _at++;
        }

        fields.Digits = _at - first;
        fields.Milliseconds += fraction * (fields.Digits switch { 1 => 100, 2 => 10, _ => 1 });
        return fields.Digits > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TwoDigits(int most, out int value)
    {
        value = 0;
        if (_at + 2 > _text.Length)
        {
            return false;
        }

        var (tens, ones) = ((uint)(_text[_at] - '0'), (uint)(_text[_at + 1] - '0'));
        value = (int)((tens * 10) + ones);
        _at += 2;
        return tens <= 9 && ones <= 9 && value <= most;
    }
}
