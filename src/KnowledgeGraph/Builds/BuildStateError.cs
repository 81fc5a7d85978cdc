namespace KnowledgeGraph;

/// <summary>Why the folder of a build cannot be used.</summary>
/// <example><code>bool wait = exception.Error == BuildStateError.Locked;</code></example>
public enum BuildStateError
{
    /// <summary>Bytes are not what was written.</summary>
    Corrupt,

    /// <summary>Another build has it open.</summary>
    Locked,

    /// <summary>A newer version of the library wrote it.</summary>
    NewerFormat,

    /// <summary>The folder holds something else.</summary>
    Foreign,
}
