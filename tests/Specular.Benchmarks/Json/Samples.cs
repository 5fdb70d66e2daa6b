using System.Globalization;
using System.Text;

namespace Specular.Benchmarks.Json;

/// <summary>One value of each shape.</summary>
internal static class Samples
{
    public const string Task = """
        {"task_id":"kling_49881ff21cfe","task_status":"succeed","task_status_msg":"","task_info":{"parent_video":{"id":"825455158141661278","url":"https://v1-kling.kechuangai.com/bs2/upload-ylab-stunt/d13e3899-26f7-4246-89f2-ac36d93a45ec-XVyFFzU2buUdk85MAwVZow-outputn6w14.mp4","duration":"5.041"}},"task_result":{"videos":[{"id":"867283741759111202","url":"https://v1-kling.kechuangai.com/bs2/upload-ylab-stunt/minimax_tts/0522e64c8388bc83f7e72f39576f931b/lipsync.mp4","duration":"5.041"}]},"created_at":1774805076166,"updated_at":1774805166166}
        """;

    public const string Reading = """
        {"sensor":"roof-17","sequence":3000000017,"channel":4,"taken":"2026-05-01T12:30:45.125Z","received":"2026-05-01T12:30:45.75+02:00","temperature":21.375,"humidity":0.4375,"pressure":1013.25,"battery":87,"latitude":52.520008,"longitude":13.404954,"altitude":34.5,"ok":true,"calibrated":false,"retries":0,"uptime":86400000}
        """;

    public const string Product = """
        {"id":1000017,"name":"Product number 17","price":17.25,"stock":51,"tags":["new","sale"],"description":"A product"}
        """;

    public const string Message = """
        {"id":"msg_01XFDUDYJgAACzvnptvVoYEL","role":"assistant","model":"a-model-of-2026","stop_reason":"tool_use","content":[{"type":"text","text":"Here is what the weather will be like in the next days, and a picture of the clouds."},{"type":"image","url":"https://media.example/clouds/2026-05-01.png","width":1280,"height":720},{"type":"tool_use","id":"toolu_01A09q90qw90lq917835lq9","name":"get_weather","arguments":{"city":"Berlin","unit":"celsius"}},{"type":"text","text":"Anything else?"}]}
        """;

    /// <summary>A hundred products.</summary>
    public static string Page()
    {
        var json = new StringBuilder("{\"items\":[");
        for (var i = 0; i < 100; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $$"""{{(i > 0 ? "," : "")}}{"id":{{i + 1000000}},"name":"Product number {{i}}","price":{{i}}.25,"stock":{{i * 3}},"tags":["new","sale"],"description":"A product that is much like the others on this page"}""");
        }

        return json.Append("],\"total\":2500,\"next\":\"cGFnZTI\"}").ToString();
    }

    /// <summary>Four levels of three children each, with a map in every node.</summary>
    public static string Tree() => Node(4);

    private static string Node(int levels)
    {
        var children = levels == 0 ? "" : $",\"children\":[{Node(levels - 1)},{Node(levels - 1)},{Node(levels - 1)}]";
        return $$$"""{"name":"level {{{levels}}}","weights":{"alpha":0.5,"beta":1.75,"gamma":2}{{{children}}}}""";
    }
}
