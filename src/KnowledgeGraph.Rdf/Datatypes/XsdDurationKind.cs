namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>The three datatypes of durations (XSD 1.1 part 2, sections 3.3.6, 3.4.26 and 3.4.27).</summary>
public enum XsdDurationKind : byte
{
    /// <summary><c>xsd:duration</c>: months and seconds.</summary>
    Duration,

    /// <summary><c>xsd:yearMonthDuration</c>: months only.</summary>
    YearMonth,

    /// <summary><c>xsd:dayTimeDuration</c>: seconds only.</summary>
    DayTime,
}
