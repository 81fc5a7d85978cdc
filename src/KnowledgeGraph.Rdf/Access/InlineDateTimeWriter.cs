namespace KnowledgeGraph.Rdf.Access;

/// <summary>Writes dates and times as they were read.</summary>
internal ref struct InlineDateTimeWriter(Span<byte> text)
{
    private readonly Span<byte> _text = text;
    private int _at;

    /// <summary>Writes the lexical form of a tag. The text has room for <see cref="InlineTerms.MaxUtf8Length"/> bytes.</summary>
    public static int Write(TermIdTag tag, in InlineDateTimeFields fields, Span<byte> text)
    {
        var writer = new InlineDateTimeWriter(text);
        if (tag is not (TermIdTag.Time or TermIdTag.TimeZoned))
        {
            writer.Year(fields.Year);
        }

        if (tag is TermIdTag.GYearMonth or TermIdTag.Date or TermIdTag.DateZoned or TermIdTag.DateTime or TermIdTag.DateTimeZoned)
        {
            writer.Two('-', fields.Month);
        }

        if (tag is TermIdTag.Date or TermIdTag.DateZoned or TermIdTag.DateTime or TermIdTag.DateTimeZoned)
        {
            writer.Two('-', fields.Day);
        }

        if (tag is TermIdTag.DateTime or TermIdTag.DateTimeZoned)
        {
            writer.Put('T');
        }

        if (tag is >= TermIdTag.DateTime and <= TermIdTag.TimeZoned)
        {
            writer.Time(fields);
        }

        writer.Zone(fields.Zone);
        return writer._at;
    }

    private void Put(char c) => _text[_at++] = (byte)c;

    private void Digits(long value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            _text[_at + i] = (byte)('0' + digit);
        }

        _at += count;
    }

    private void Two(char before, int value)
    {
        Put(before);
        Digits(value, 2);
    }

    private void Year(long year)
    {
        if (year < 0)
        {
            Put('-');
            year = -year;
        }

        var digits = 4;
        for (var rest = year / 10_000; rest > 0; rest /= 10)
        {
            digits++;
        }

        Digits(year, digits);
    }

    private void Time(in InlineDateTimeFields fields)
    {
        var (seconds, milliseconds) = Math.DivRem(fields.Milliseconds, 1000);
        Digits(seconds / 3600, 2);
        Two(':', seconds / 60 % 60);
        Two(':', seconds % 60);
        if (fields.Digits > 0)
        {
            Put('.');
            Digits(milliseconds / (fields.Digits switch { 1 => 100, 2 => 10, _ => 1 }), fields.Digits);
        }
    }

    private void Zone(int code)
    {
        if (code == InlineZone.None)
        {
            return;
        }

        if (code == InlineZone.Utc)
        {
            Put('Z');
            return;
        }

        var minutes = InlineZone.Minutes(code);
        Put(minutes < 0 ? '-' : '+');
        Digits(Math.Abs(minutes) / 60, 2);
        Two(':', Math.Abs(minutes) % 60);
    }
}
