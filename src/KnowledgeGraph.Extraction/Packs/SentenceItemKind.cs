namespace KnowledgeGraph.Extraction;

/// <summary>What an item of a sentence is.</summary>
/// <example><code>var people = sentence.Items.Where(item => item.Kind == SentenceItemKind.Person);</code></example>
public enum SentenceItemKind
{
    /// <summary>A word that is nothing else.</summary>
    Word,

    /// <summary>A mark of punctuation or another sign.</summary>
    Mark,

    /// <summary>A hit of the pack's lexicon: its kind is <see cref="SentenceItem.Term"/>.</summary>
    Term,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A name of a thing of unknown kind; it may be a person's.</summary>
    Name,

    /// <summary>An organisation that the library's lists know.</summary>
    Organization,

    /// <summary>A place that the library's lists know.</summary>
    Place,

    /// <summary>A title.</summary>
    Work,

    /// <summary>An award.</summary>
    Award,

    /// <summary>A category of awards.</summary>
    Category,

    /// <summary>A day with its year, and then also the year.</summary>
    Date,

    /// <summary>A year or a month of a year.</summary>
    Year,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An ordinal, such as "third".</summary>
    Ordinal,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A pronoun; its name is whom it means, if that is known.</summary>
    Pronoun,

    /// <summary>Words that somebody says, between quotation marks: frames leave them alone.</summary>
    Speech,
}
