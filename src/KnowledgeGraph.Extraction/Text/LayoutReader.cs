using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>Reads the lines of an article from the top: metadata, headline, deck, byline, captions; the rest is the body.</summary>
internal sealed class LayoutReader(Article article)
{
    private const int LongestCaption = 300;
    private const int MaxHeadlineWords = 28;
    private readonly string _text = article.Text;
    private readonly List<Block> _blocks = [];
    private TextSpan? _published;
    private TextSpan? _headline;
    private TextSpan? _description;
    private TextSpan? _section;
    private TextSpan? _sectionEvidence;
    private TextSpan? _author;
    private TextSpan? _authorEvidence;
    private TextSpan? _credit;
    private TextSpan? _creditEvidence;
    private DateOnly? _date;

    public ArticleLayout Read()
    {
        var lines = Lines.Of(_text);
        var index = 0;
        var head = true;
        for (; index < lines.Count; index++)
        {
            var line = lines[index];
            if (ReadCaption(line))
            {
                continue;
            }

            if (head && (ReadMetadata(line) || ReadByline(line)))
            {
                continue;
            }

            if (head && _headline is null && lines.Count > 2 && IsHeadline(line, index, lines))
            {
                _headline = line;
                _blocks.Add(new Block(BlockKind.Headline, line.Start, line.End));
                continue;
            }

            if (head && _headline is { } headline && RepeatsHeadline(line, headline))
            {
                _blocks.Add(new Block(BlockKind.RepeatedHeadline, line.Start, line.End));
                continue;
            }

            if (head && _headline is not null && _description is null && _author is null && HasHeadLineAfter(lines, index))
            {
                _description = line;
                _blocks.Add(new Block(BlockKind.Description, line.Start, line.End));
                continue;
            }

            head = head && index < 4 && _blocks.TrueForAll(b => b.Kind != BlockKind.Paragraph);
            AddParagraphs(line);
        }

        return new ArticleLayout
        {
            Blocks = _blocks,
            Published = article.Published ?? _date,
            PublishedSpan = _published,
            HeadlineSpan = _headline,
            DescriptionSpan = _description,
            SectionSpan = _section,
            SectionEvidence = _sectionEvidence,
            AuthorSpan = _author,
            AuthorEvidence = _authorEvidence,
            ImageCreditSpan = _credit,
            ImageCreditEvidence = _creditEvidence,
        };
    }

    /// <summary>
    /// A paragraph without the end of a picture's mark-up whose start was cut off: "in 2009|alt=A face]] She won" at its beginning, or between two of
    /// its sentences, where the words before it are a paragraph of their own.
    /// </summary>
    private void AddParagraphs(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        var close = text.LastIndexOf("]]", StringComparison.Ordinal);
        if (close < 0 || text[..close].Contains("[[", StringComparison.Ordinal))
        {
            _blocks.Add(new Block(BlockKind.Paragraph, line.Start, line.End));
            return;
        }

        var start = close + 2;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var before = close > LongestCaption || start == text.Length ? text[..close].LastIndexOf(". ", StringComparison.Ordinal) + 1 : 0;
        if (before > 0)
        {
            _blocks.Add(new Block(BlockKind.Paragraph, line.Start, line.Start + before));
        }

        if (start < text.Length || before == 0)
        {
            _blocks.Add(new Block(BlockKind.Paragraph, start < text.Length ? line.Start + start : line.Start, line.End));
        }
    }

    /// <summary>A headline: the article's own title, or a short line without a full stop that a body follows.</summary>
    private bool IsHeadline(TextSpan line, int index, List<TextSpan> lines)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        if (article.Title is { Length: > 0 } title && text.Equals(title.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // The words below a picture and the rows of a fact box come before the text on many pages: of a page with a title, only a heading is the headline.
        if (IsIn(TextMarkKind.Caption, line) || article is { Title.Length: > 0, Marks.Count: > 0 } && !IsIn(TextMarkKind.Heading, line))
        {
            return false;
        }

        if (text.Length > 240 || text[^1] is '.' or ':' or ';' or ',' || text[0] is '“' or '"' || Words(text) is < 3 or > MaxHeadlineWords)
        {
            return false;
        }

        return index + 1 < lines.Count && lines.Skip(index + 1).Any(l => l.Length > line.Length && _text[l.End - 1] is '.' or '”' or '"');
    }

    private bool IsIn(TextMarkKind kind, TextSpan line) => article.Marks.Any(m => m.Kind == kind && m.Start <= line.Start && m.End >= line.End);

    /// <summary>A line between the headline and a byline or caption is the deck.</summary>
    private bool HasHeadLineAfter(List<TextSpan> lines, int index)
    {
        for (var i = index + 1; i < lines.Count && i <= index + 2; i++)
        {
            if (BylineName(lines[i]) is not null || RepeatsHeadline(lines[i], _headline!.Value))
            {
                return true;
            }
        }

        return false;
    }

    private bool RepeatsHeadline(TextSpan line, TextSpan headline)
    {
        if (line.Length > headline.Length + 60)
        {
            return false;
        }

        var a = Letters(_text.AsSpan(line.Start, line.Length));
        var b = Letters(_text.AsSpan(headline.Start, headline.Length));
        return b.Length > 0 && a.StartsWith(b, StringComparison.OrdinalIgnoreCase);
    }

    private bool ReadMetadata(TextSpan line)
    {
        if (line.Length > 160)
        {
            return false;
        }

        if (DateLine.Read(_text, line) is not { } found)
        {
            return false;
        }

        _date ??= found.Date;
        _published ??= found.Span;
        _blocks.Add(new Block(BlockKind.Metadata, line.Start, line.End));
        ReadBreadcrumb(found.Span.End, line.End);
        return true;
    }

    private void ReadBreadcrumb(int start, int end)
    {
        while (start < end && !char.IsLetter(_text[start]))
        {
            start++;
        }

        if (!_text.AsSpan(start, end - start).StartsWith("Home", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var section = start + 4;
        while (section < end && !char.IsLetterOrDigit(_text[section]))
        {
            section++;
        }

        if (section < end)
        {
            _section = new TextSpan(section, end);
            _sectionEvidence = new TextSpan(start, end);
        }
    }

    private bool ReadByline(TextSpan line)
    {
        if (BylineName(line) is not { } name)
        {
            return false;
        }

        if (_author is null)
        {
            _author = name;
            _authorEvidence = line;
        }

        _blocks.Add(new Block(BlockKind.Byline, line.Start, line.End));
        return true;
    }

    private TextSpan? BylineName(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        var skip = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? 3
            : text.StartsWith("Written by ", StringComparison.OrdinalIgnoreCase) ? 11 : 0;
        if (skip == 0 || line.Length > 80)
        {
            return null;
        }

        var words = 0;
        var end = line.Start + skip;
        foreach (var range in text[skip..].Split(' '))
        {
            var word = text[skip..][range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || word.ContainsAnyInRange('0', '9'))
            {
                break;
            }

            words++;
            end = line.Start + skip + range.End.GetOffset(line.Length - skip);
            if (word[^1] == ',')
            {
                end--;
                break;
            }
        }

        return words is >= 1 and <= 4 && _text[end - 1] != '.' ? new TextSpan(line.Start + skip, end) : null;
    }

    private bool ReadCaption(TextSpan line)
    {
        if (line.Length > 600 || CreditNote.Find(_text, line) is not { } note)
        {
            return false;
        }

        _credit ??= note.Credit;
        _creditEvidence ??= note.Evidence;
        _blocks.Add(new Block(BlockKind.Caption, line.Start, line.End));
        return true;
    }

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ') + 1;

    private static string Letters(ReadOnlySpan<char> text)
    {
        var buffer = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer.Append(c);
            }
        }

        return buffer.ToString();
    }
}
