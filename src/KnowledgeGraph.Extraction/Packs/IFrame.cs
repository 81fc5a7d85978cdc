namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads a sentence and says what facts it states: the grammar of one kind of fact. A frame keeps nothing between sentences, knows language and no
/// article, and is safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// internal sealed class OpeningFrame : IFrame
/// {
///     public string Name => "opening-frame";
///
///     public void Read(SentenceView sentence, FrameOutput output)
///     {
///         if (sentence.FindTerm("stadium") is { } stadium &amp;&amp; sentence.FindWord("opened", stadium.Index) is { } verb)
///             output.Add(new RecordFact { ..., Confidence = 0.9m, Evidence = [sentence.Quote(stadium.Index, verb.Index)] });
///     }
/// }
/// </code>
/// </example>
public interface IFrame
{
    /// <summary>The name of the rule, which facts get that name none, such as <c>transfer-frame</c>.</summary>
    string Name { get; }

    /// <summary>Adds the facts that a sentence states, and what looked like one and why it is none.</summary>
    void Read(SentenceView sentence, FrameOutput output);
}
